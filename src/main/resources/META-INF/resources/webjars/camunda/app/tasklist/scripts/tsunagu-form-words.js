/* Camunda Forms (form-js 1.8.7) knows no languages. Its own words are replaced as they appear, inside forms only. */
const forms = '.fjs-container';

const words = new Map(Object.entries({
  'Select': '選んでください',
  'Search': '検索',
  'No results': '該当するものがありません',
  'All values selected': 'すべて選びました',
  'Skip to search': '検索へ移る',
  'Remove tag': '外す',
  'Add new': '行を追加',
  'Collapse': 'たたむ',
  'Nothing to show.': '表示するものがありません。',
  'No content to show.': '表示するものがありません。',
  'External content couldn\'t be loaded.': '外部の内容を読み込めませんでした。',
  'This is an image placeholder': '画像がありません',
  'of': '／',
  'Previous page': '前のページ',
  'Next page': '次のページ',
  'Click to remove sorting': '押すと並べ替えを外します',
  'Increment': '増やす',
  'Decrement': '減らす',
  'Form': '入力欄',
  'hh:mm': '時:分',
  'hh:mm ?m': '時:分',
  'yyyy/mm/dd': '年/月/日',
  'Date and time must both be entered.': '日付と時刻の両方を入力してください。',
  'Field is required.': '必須の項目です。',
  'Value is not a number.': '数字を入力してください。',
  'Field must be a valid email.': 'メールアドレスの形で入力してください。',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    '国番号（+81）から始まる電話番号を入力してください。'
}));

const sentences = [
  [/^Field must match pattern [\s\S]*$/, '入力形式が正しくありません。'],
  [/^Field must have minimum value of (.+)\.$/, '$1以上の数を入力してください。'],
  [/^Field must have maximum value of (.+)\.$/, '$1以下の数を入力してください。'],
  [/^Field must have minimum length of (\d+)\.$/, '$1文字以上で入力してください。'],
  [/^Field must have maximum length of (\d+)\.$/, '$1文字以内で入力してください。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '$1か$2のように入力してください。'],
  [/^Expand all \((\d+)\)$/, '$1件すべてを表示'],
  [/^Remove list item (\d+)$/, '$1行目を削除'],
  [/^Click to sort by (.*) descending$/, '押すと「$1」の大きい順に並べ替えます'],
  [/^Click to sort by (.*) ascending$/, '押すと「$1」の小さい順に並べ替えます']
];

function inJapanese(text) {
  const word = text.trim();
  if (!/[A-Za-z]/.test(word)) return text;
  if (words.has(word)) return text.replace(word, words.get(word));
  const sentence = sentences.find(([english]) => english.test(word));
  return sentence ? word.replace(...sentence) : text;
}

const attributes = ['placeholder', 'aria-label', 'title'];

function translateText(node) {
  const translated = inJapanese(node.data);
  if (translated !== node.data) node.data = translated;
}

function translateAttributes(element) {
  attributes.filter(name => element.hasAttribute(name)).forEach(name => {
    const translated = inJapanese(element.getAttribute(name));
    if (translated !== element.getAttribute(name)) element.setAttribute(name, translated);
  });
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) return translateText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  translateAttributes(node);
  const inside = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (inside.nextNode()) {
    if (inside.currentNode.nodeType === Node.TEXT_NODE) translateText(inside.currentNode);
    else translateAttributes(inside.currentNode);
  }
}

/* one observer for each form; none of them looks at the rest of the page */
const watched = new WeakSet();

function watch(form) {
  if (watched.has(form)) return;
  watched.add(form);
  translate(form);
  new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'childList') change.addedNodes.forEach(translate);
    else if (change.type === 'attributes') translateAttributes(change.target);
    else translate(change.target);
  })).observe(form, { subtree: true, childList: true, characterData: true, attributeFilter: attributes });
}

new MutationObserver(changes => {
  if (changes.some(change => change.addedNodes.length)) document.querySelectorAll(forms).forEach(watch);
}).observe(document.documentElement, { subtree: true, childList: true });

export default [];
