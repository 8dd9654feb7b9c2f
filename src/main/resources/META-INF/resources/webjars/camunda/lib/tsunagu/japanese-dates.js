/* The date pickers of both kinds (Camunda's own and the one in Camunda Forms) bring English names; these are ours. */
const days = [...'日月火水木金土'];
const longDays = days.map(day => `${day}曜日`);
const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);

const formats = {
  AMPMS: ['午前', '午後'],
  DAY: longDays,
  SHORTDAY: days,
  MONTH: months,
  SHORTMONTH: months,
  STANDALONEMONTH: months,
  ERANAMES: ['紀元前', '西暦'],
  ERAS: ['紀元前', '西暦'],
  FIRSTDAYOFWEEK: 6,
  fullDate: 'y年M月d日EEEE',
  longDate: 'y年M月d日',
  medium: 'y/MM/dd H:mm:ss',
  mediumDate: 'y/MM/dd',
  mediumTime: 'H:mm:ss',
  short: 'y/MM/dd H:mm',
  shortDate: 'y/MM/dd',
  shortTime: 'H:mm'
};

const settings = {
  uibDatepickerConfig: {
    formatDay: 'd',
    formatDayTitle: 'yyyy年 M月',
    formatMonthTitle: 'yyyy年',
    formatYear: 'yyyy年',
    showWeeks: false,
    startingDay: 0
  },
  uibDatepickerPopupConfig: { clearText: '消す', closeText: '閉じる', currentText: '今日' },
  uibPaginationConfig: { firstText: '最初', previousText: '前へ', nextText: '次へ', lastText: '最後' },
  uibTimepickerConfig: { meridians: formats.AMPMS, showMeridian: false }
};

/* Cockpit's tables show a moment as a computer writes it, whatever its configuration says */
const inTables = 'YYYY/MM/DD HH:mm:ss';
const isCockpit = document.querySelector('base').getAttribute('app-name') === 'cockpit';

window.angular.module('cam.commons')
  .decorator('camDateFormat', ['$delegate', format => type => (
    isCockpit && (!type || type === 'normal') ? inTables : format(type)
  )])
  .decorator('$locale', ['$delegate', locale => {
    Object.assign(locale.DATETIME_FORMATS, formats);
    locale.id = 'ja-jp';
    locale.localeID = 'ja_JP';
    return locale;
  }])
  .config(['$injector', injector => {
    Object.entries(settings)
      .filter(([name]) => injector.has(name))
      .forEach(([name, values]) => Object.assign(injector.get(name), values));
  }]);

if (window.flatpickr) {
  window.flatpickr.localize({
    weekdays: { shorthand: days, longhand: longDays },
    months: { shorthand: months, longhand: months },
    firstDayOfWeek: 0,
    ordinal: () => '',
    rangeSeparator: ' から ',
    weekAbbreviation: '週',
    amPM: formats.AMPMS,
    scrollTitle: 'スクロールで増減',
    toggleTitle: '押すと切り替え',
    yearAriaLabel: '年',
    monthAriaLabel: '月',
    hourAriaLabel: '時',
    minuteAriaLabel: '分'
  });
  window.flatpickr.setDefaults({ ariaDateFormat: 'Y年n月j日' });
}

/* forms write dates as the browser is used to; here that is always the Japanese way */
const languages = asked => (asked && asked !== 'default' ? asked : 'ja-JP');
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (Format, [asked, ...rest]) => new Format(languages(asked), ...rest),
  apply: (Format, self, [asked, ...rest]) => new Format(languages(asked), ...rest)
});

document.documentElement.lang = 'ja';

export default [];
