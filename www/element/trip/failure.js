/**
 * What went wrong, and how it is said. These sentences stand in JavaScript because most of them are needed
 * when the wasm, which holds every other word, is what is missing.
 *
 * @import {FailureCause, FailureDetail, Problem} from '../trip-map.js'
 */

/** A reason not to show a map; anything else that is thrown is a bug or a trap. */
export class Failure extends Error {
  /**
   * @param {FailureCause} reason
   * @param {string} [found] what was met, for the one who has to mend it: a status, a URL, an exception's words
   * @param {Problem[]} [problems] of the trip file
   */
  constructor(reason, found = '', problems = []) {
    super(found);
    this.name = 'Failure';
    this.reason = reason;
    this.problems = problems;
  }
}

/** @type {Record<'en' | 'ja', Record<FailureCause, string>>} */
const SENTENCES = {
  en: {
    'no-trip': 'The map has no trip to show.',
    'trip-missing': 'The trip of this map was not found.',
    'trip-refused': 'The trip of this map was not given out: its server answered with an error.',
    'trip-unreachable': 'The trip of this map could not be loaded: the connection failed or was refused.',
    'trip-not-shared': 'The trip of this map is on another site, which does not share it with this page.',
    'trip-blocked': 'This page does not allow the trip of this map to be loaded: its security policy blocks the address.',
    'trip-slow': 'The trip of this map took too long to load.',
    'trip-too-large': 'The trip of this map is larger than 1 MiB, the most a map can show.',
    'trip-not-json': 'What was loaded for this map is not a trip file.',
    'trip-web-page': 'A web page was sent in place of the trip of this map.',
    'trip-invalid': 'The trip of this map has errors and is not shown.',
    'wasm-unsupported': 'This browser cannot show the animated map: it has no WebAssembly.',
    'wasm-blocked': 'This page does not allow the animated map to run: its security policy blocks WebAssembly.',
    'wasm-missing': 'The animated map could not be loaded: a part of it was not found.',
    'wasm-unreachable': 'The animated map could not be loaded: the connection failed or was refused.',
    'wasm-slow': 'The animated map took too long to load.',
    'wasm-web-page': 'The animated map could not be loaded: a web page was sent in place of a part of it.',
    'wasm-broken': 'The animated map could not be started: a part of it arrived damaged.',
    'wasm-mismatched': 'The animated map could not be started: its parts are of different versions.',
    'core-crashed': 'The animated map stopped working and was switched off.',
    'no-memory': 'There is not enough memory free for the animated map.',
    'no-canvas': 'This browser cannot draw the animated map.',
    'browser-too-old': 'This browser is too old to show the animated map.',
    'offline': 'The animated map could not be loaded: there is no connection to the internet.',
    'opened-from-file': 'The animated map does not run in a page that was opened from a file: it needs a web server.',
  },
  ja: {
    'no-trip': 'この地図には、表示する行程がありません。',
    'trip-missing': 'この地図の行程が見つかりませんでした。',
    'trip-refused': 'この地図の行程を取得できませんでした。サーバーがエラーを返しました。',
    'trip-unreachable': 'この地図の行程を読み込めませんでした。接続に失敗したか、拒否されました。',
    'trip-not-shared': 'この地図の行程は別のサイトにあり、このページでの利用が許可されていません。',
    'trip-blocked': 'このページのセキュリティー設定がアドレスを許可していないため、この地図の行程を読み込めません。',
    'trip-slow': 'この地図の行程の読み込みに時間がかかりすぎました。',
    'trip-too-large': 'この地図の行程は、表示できる上限の1MiBを超えています。',
    'trip-not-json': 'この地図のために読み込まれたものは、行程のファイルではありません。',
    'trip-web-page': 'この地図の行程の代わりに、ウェブページが送られてきました。',
    'trip-invalid': 'この地図の行程には誤りがあるため、表示していません。',
    'wasm-unsupported': 'このブラウザーはWebAssemblyに対応していないため、動く地図を表示できません。',
    'wasm-blocked': 'このページのセキュリティー設定がWebAssemblyを許可していないため、動く地図を表示できません。',
    'wasm-missing': '動く地図を読み込めませんでした。必要なファイルが見つかりません。',
    'wasm-unreachable': '動く地図を読み込めませんでした。接続に失敗したか、拒否されました。',
    'wasm-slow': '動く地図の読み込みに時間がかかりすぎました。',
    'wasm-web-page': '動く地図を読み込めませんでした。必要なファイルの代わりに、ウェブページが送られてきました。',
    'wasm-broken': '動く地図を開始できませんでした。必要なファイルが壊れています。',
    'wasm-mismatched': '動く地図を開始できませんでした。必要なファイルのバージョンが一致していません。',
    'core-crashed': '動く地図が停止したため、表示を取りやめました。',
    'no-memory': 'メモリーが足りないため、動く地図を表示できません。',
    'no-canvas': 'このブラウザーでは動く地図を描画できません。',
    'browser-too-old': 'このブラウザーは古いため、動く地図を表示できません。',
    'offline': '動く地図を読み込めませんでした。インターネットに接続されていません。',
    'opened-from-file': 'ファイルから開いたページでは、動く地図を表示できません。ウェブサーバーが必要です。',
  },
};

/**
 * The sentence a reader sees.
 * @param {FailureCause} reason
 * @param {string} lang BCP 47; English unless it is Japanese
 */
export function sentence(reason, lang) {
  return SENTENCES[sentenceLang(lang)][reason];
}

/** @param {string} lang */
export function sentenceLang(lang) {
  return /^ja(-|$)/i.test(lang) ? 'ja' : 'en';
}

/**
 * The `detail` of the `error` event. Its message is one line: the sentence, what was found, and the first of the
 * problems with its place; all of them are in `problems`.
 * @param {Failure} failure
 * @returns {FailureDetail}
 */
export function failureDetail(failure) {
  const [first, ...more] = failure.problems;
  const problem = first && `${place(first)}${first.message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`;
  const message = [sentence(failure.reason, 'en'), failure.message, problem].filter(Boolean).join(' · ');
  return { cause: failure.reason, message, problems: failure.problems };
}

/**
 * Says it to everyone once: the sentence to the reader, one line to the console.
 * @param {Failure} failure
 * @param {string} lang of the reader
 * @param {{ fail: (sentence: string, lang: string) => void }} frame
 * @returns {FailureDetail} for the page's script
 */
export function report(failure, lang, frame) {
  const detail = failureDetail(failure);
  frame.fail(sentence(failure.reason, lang), sentenceLang(lang));
  console.error(`trip-map: ${detail.message}`);
  return detail;
}

/** @param {Problem} problem */
function place({ at, line, column }) {
  const where = [at, line !== null && `line ${line}`, column !== null && `column ${column}`].filter(Boolean);
  return where.length > 0 ? `${where.join(', ')}: ` : '';
}
