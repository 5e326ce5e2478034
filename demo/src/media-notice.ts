import type { Kind, Trouble } from './devices.ts';

const devices: Record<Kind, string> = { video: 'camera', audio: 'microphone' };
const substitutes: Record<Kind, string> = {
  video: 'sees a moving test picture',
  audio: 'hears a soft tone',
};

/** What is wrong with camera and microphone, and what the other side gets, in plain words; '' for nothing. */
export function mediaNotice(troubles: ReadonlyMap<Kind, Trouble>): string {
  const video = troubles.get('video');
  const audio = troubles.get('audio');
  if (video && video === audio) return sentence(['video', 'audio'], video);
  return [video && sentence(['video'], video), audio && sentence(['audio'], audio)].filter(Boolean).join(' ');
}

function sentence(kinds: readonly Kind[], trouble: Trouble): string {
  const both = kinds.length > 1;
  const the = kinds.map((kind) => `the ${devices[kind]}`).join(' and ');
  const otherSide = `the other side ${kinds.map((kind) => substitutes[kind]).join(' and ')}`;
  switch (trouble) {
    case 'insecure':
      return `This address does not begin with https, so the browser allows no camera and no microphone: ${otherSide}.`;
    case 'refused':
      return `${capital(the)} may not be used, so ${otherSide}. You can allow ${both ? 'them' : 'it'} in the address bar.`;
    case 'missing':
      return `No ${kinds.map((kind) => devices[kind]).join(' and no ')} ${both ? 'were' : 'was'} found, so ${otherSide}.`;
    case 'busy':
      return `${capital(the)} ${both ? 'are' : 'is'} in use by another program, so ${otherSide}.`;
    case 'waiting':
      return `The browser asks whether it may use ${the}. Until you answer, ${otherSide}.`;
    case 'lost':
      return `${capital(the)} ${both ? 'were' : 'was'} taken away, so ${otherSide}.`;
    case 'unknown':
      return `${capital(the)} did not start, so ${otherSide}.`;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
