// The trip of the article with its names and titles in Arabic too. People, topics and sources stay as they are: names in
// another language are part of what is to be seen.
import { TRIP, built } from './harness.mjs';

const PLACES = {
  tokyo: 'طوكيو', haneda: 'مطار هانيدا', washington: 'واشنطن', berlin: 'برلين',
  chancellery: 'المستشارية الاتحادية', bellevue: 'قصر بلفيو',
};
const MEETINGS = {
  'nato-summit': 'قمة الناتو في الذكرى الخامسة والسبعين لتأسيسه', ip4: 'شركاء المحيطين الهندي والهادئ والناتو',
  'ip4-ukraine': 'شركاء المحيطين الهندي والهادئ وأوكرانيا', starmer: 'محادثات مع كير ستارمر', yoon: 'محادثات مع يون سوك يول',
  scholz: 'محادثات مع أولاف شولتس', steinmeier: 'لقاء مع فرانك فالتر شتاينماير',
};

/** JSON text. */
export async function arabicTrip() {
  const trip = JSON.parse(await built(TRIP));
  trip.title.ar = 'رحلة كيشيدا إلى واشنطن وبرلين';
  delete trip.summary;
  trip.traveller.name.ar = 'فوميو كيشيدا';
  trip.traveller.role.ar = 'رئيس وزراء اليابان';
  for (const [id, name] of Object.entries(PLACES)) trip.places[id].name.ar = name;
  for (const meeting of trip.meetings) meeting.title.ar = MEETINGS[meeting.id];
  return JSON.stringify(trip);
}
