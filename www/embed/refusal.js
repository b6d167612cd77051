/** What readers see in place of a trip that the host does not show. */

/** @type {Record<string, string>} */
const SENTENCES = {
  en: 'This map is not shown: its trip comes from somewhere this site does not take trips from.',
  ja: 'この地図は表示できません。このサイトでは、指定された場所の行程を読み込めません。',
  de: 'Diese Karte wird nicht gezeigt: Ihre Reise liegt an einem Ort, von dem diese Website keine Reisen lädt.',
  fr: 'Cette carte n’est pas affichée : son voyage vient d’un endroit d’où ce site ne charge pas de voyages.',
  es: 'Este mapa no se muestra: su viaje procede de un lugar del que este sitio no carga viajes.',
  ar: 'لا تُعرض هذه الخريطة: رحلتها من مكان لا يحمّل هذا الموقع الرحلات منه.',
};

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
