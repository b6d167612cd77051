/** What readers see in place of a trip that the host does not show. */
import SENTENCES from 'trip-map-refusals';

/** @param {string} lang BCP 47 */
export function refusal(lang) {
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const known = Object.hasOwn(SENTENCES, language) ? language : 'en';
  const made = document.createElement('p');
  made.className = 'refusal';
  made.setAttribute('role', 'alert');
  made.lang = known;
  made.dir = 'auto';
  made.textContent = SENTENCES[known] ?? '';
  return made;
}
