import type { RTCIceCandidateInit } from 'strict-webrtc';
import { fieldsOf, isCount, isText, parseFields } from './fields.ts';
import { type Envelope, MAX_MESSAGE_LENGTH, type Message, type PairName } from './message.ts';

/**
 * The envelope that `data` holds, built anew from nothing but the fields we know, or `undefined` when it is
 * malformed or too long. Whatever comes from outside goes through here before it touches anything.
 */
export function parseEnvelope(data: unknown): Envelope | undefined {
  if (typeof data !== 'string' || data.length > MAX_MESSAGE_LENGTH) return undefined;
  const fields = parseFields(data);
  if (!fields) return undefined;
  const { from, to, seq } = fields;
  const message = messageOf(fields['message']);
  if (!isId(from) || !(to === null || isId(to)) || !isCount(seq) || !message) return undefined;
  return { from, to, seq, message };
}

function messageOf(value: unknown): Message | undefined {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const { type, call, since, replaces } = fields;
  if (type === 'hello') {
    if (replaces === undefined) return { type };
    return isId(replaces) ? { type, replaces } : undefined;
  }
  if (type === 'full') {
    const pair = pairOf(fields['pair']);
    return pair && { type, pair };
  }
  if (!isId(call)) return undefined;
  if (type === 'invite') return isCount(since) ? { type, call, since } : undefined;
  if (type === 'welcome' || type === 'bye') return { type, call };
  if (type === 'description') {
    const description = descriptionOf(fields['description']);
    return description && { type, call, description };
  }
  if (type === 'candidate') {
    const candidate = fields['candidate'] === null ? null : candidateOf(fields['candidate']);
    return candidate === undefined ? undefined : { type, call, candidate };
  }
  return undefined;
}

function pairOf(value: unknown): PairName | undefined {
  const fields = fieldsOf(value);
  const members = fields?.['members'];
  if (!fields || !isCount(fields['since']) || !Array.isArray(members) || members.length !== 2)
    return undefined;
  const [lesser, greater]: unknown[] = members;
  return isId(lesser) && isId(greater) ? { since: fields['since'], members: [lesser, greater] } : undefined;
}

function descriptionOf(value: unknown): { type: 'offer' | 'answer'; sdp: string } | undefined {
  const fields = fieldsOf(value);
  const type = fields?.['type'];
  const sdp = fields?.['sdp'];
  return (type === 'offer' || type === 'answer') && isText(sdp, MAX_MESSAGE_LENGTH)
    ? { type, sdp }
    : undefined;
}

function candidateOf(value: unknown): RTCIceCandidateInit | undefined {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const { candidate, sdpMid = null, sdpMLineIndex = null, usernameFragment = null } = fields;
  const fits =
    isText(candidate, 1_024) &&
    (sdpMid === null || isText(sdpMid, 64)) &&
    (sdpMLineIndex === null || (isCount(sdpMLineIndex) && sdpMLineIndex < 128)) &&
    (usernameFragment === null || isText(usernameFragment, 256));
  return fits ? { candidate, sdpMid, sdpMLineIndex, usernameFragment } : undefined;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}
