/*
 * One language at a time: mixed with another, moment's dates and missing labels come out wrong. It is Japanese, unless
 * the house allows English (tsunagu.webapps.languages: ja,en) and the browser asks for it first.
 */
import allowed from './languages.js';

const asked = navigator.languages.map(language => language.slice(0, 2)).find(language => allowed.includes(language));
const language = asked || allowed[0];

export const locales = { availableLocales: [language], fallbackLocale: language };

/* scripts that put our words in the place of Camunda's */
export const inJapanese = (...scripts) => (language === 'ja' ? scripts : []);
