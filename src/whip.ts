/**
 * Sending to and receiving from media servers over HTTP: WHIP (RFC 9725) and WHEP.
 *
 * @packageDocumentation
 */
export { WhipError, type WhipErrorInit, type WhipProblem } from './whip-error.ts';
