/** What signaling may do to messages. Each message takes a while, which a seed determines. */
import { randomNumbers } from './random.mjs';

export const faults = ['in order', 'reordered', 'duplicated', 'one answer lost', 'one garbage answer'];

/** It passes for a description until the browser reads it. */
const garbage = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=garbage\r\na=nothing\r\n';

/** The part of a message that is an answer, however the library calls it. */
function answerIn(message) {
  const candidates = [message, message.description, message.data, message.payload?.sdp];
  return candidates.find((each) => each?.type === 'answer' && typeof each.sdp === 'string');
}

/**
 * The way that messages take in one direction: `send` takes one as JSON, `deliver` gets it later. `victim` is shared by
 * both directions and counts answers, of which the first one or the second is lost or spoiled.
 */
export function faultyPath(fault, seed, victim, deliver) {
  const random = randomNumbers(seed);
  let lastDue = 0;

  function pass(text) {
    const due = performance.now() + 5 + random() * 35;
    lastDue = fault === 'reordered' ? due : Math.max(due, lastDue);
    setTimeout(() => deliver(text), lastDue - performance.now());
  }

  return (text) => {
    const message = JSON.parse(text);
    const answer = answerIn(message);
    const isVictim = answer && victim.answers++ === victim.index;
    if (isVictim && fault === 'one answer lost') return;
    if (isVictim && fault === 'one garbage answer') {
      answer.sdp = garbage;
      pass(JSON.stringify(message));
      return;
    }
    pass(text);
    if (fault === 'duplicated' && random() < 0.5) pass(text);
  };
}
