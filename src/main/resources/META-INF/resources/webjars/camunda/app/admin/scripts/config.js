export default {
  app: { vendor: 'つなぐ', name: 'ユーザー管理' },
  locales: { availableLocales: ['ja'], fallbackLocale: 'ja' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  customScripts: [
    '../../lib/tsunagu/fresh-words',
    '../../lib/tsunagu/japanese-dates',
    '../../lib/tsunagu/template-words',
    '../../lib/tsunagu/one-door'
  ]
};
