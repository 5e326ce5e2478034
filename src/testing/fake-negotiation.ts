import type {
  RTCAnswer,
  RTCIceCandidateInit,
  RTCLocalSessionDescriptionInit,
  RTCOffer,
  RTCSdpType,
  RTCSessionDescription,
  RTCSessionDescriptionInit,
  RTCSignalingState,
} from 'strict-webrtc';
import { invalidStateError } from '../errors.ts';
import { FakeTransceiver } from './fake-transceiver.ts';
import { type Direction, fragmentsOf, readSections, type Section, writeDescription } from './sdp.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser and Node has this class.
declare const DOMException: new (message: string, name: string) => Error;

/** What a connection has that is negotiated. */
export interface Negotiable {
  signalingState: RTCSignalingState;
  /** Whether a channel was created. */
  readonly hasChannels: boolean;
  readonly transceivers: FakeTransceiver[];
  /** A transceiver begins to receive. */
  received(transceiver: FakeTransceiver, streams: readonly string[]): void;
}

type Side = 'local' | 'remote';

let sessions = 0;

/** The exchange of descriptions of one connection, as a browser does it (WebRTC, section 4.4.1). */
export class Negotiation {
  readonly current: Record<Side, RTCSessionDescription | null> = { local: null, remote: null };
  readonly pending: Record<Side, RTCSessionDescription | null> = { local: null, remote: null };
  readonly remoteCandidates: RTCIceCandidateInit[] = [];
  /** The candidates of this side, since its last ICE restart. */
  localCandidates: string[] = [];
  isGathered = false;
  readonly #session: string = String(++sessions);
  #version = 0;
  #generation = 1;
  /** The media sections of the last description that was set. */
  sections: readonly Section[] = [];
  #rollback: (() => void)[] = [];
  readonly #connection: Negotiable;

  constructor(connection: Negotiable) {
    this.#connection = connection;
  }

  get fragment(): string {
    return `s${this.#session}g${this.#generation}`;
  }

  restartIce(): void {
    this.#generation++;
    this.localCandidates = [];
    this.isGathered = false;
  }

  description(side: Side): RTCSessionDescription | null {
    return this.pending[side] ?? this.current[side];
  }

  /** Whether the other side must learn of something that no description has said yet. */
  get isNeeded(): boolean {
    const { hasChannels, transceivers } = this.#connection;
    const local = this.description('local');
    return (
      (local !== null && !fragmentsOf(local.sdp).has(this.fragment)) ||
      (hasChannels && !this.sections.some(({ kind }) => kind === 'application')) ||
      transceivers.some((each) => each.direction !== (each.mid === null ? 'stopped' : each.saidDirection))
    );
  }

  /** The local description has a candidate from now on, and there are no more. */
  gathered(candidate: string): void {
    this.localCandidates = [candidate];
    this.isGathered = true;
    const write = (description: RTCSessionDescription | null) => {
      if (!description || !fragmentsOf(description.sdp).has(this.fragment)) return description;
      const lines = `a=${candidate}\r\na=end-of-candidates\r\n`;
      return descriptionOf(description.type, description.sdp.replace(/^(?=a=ice-ufrag)/gm, lines));
    };
    this.pending.local = write(this.pending.local);
    this.current.local = write(this.current.local);
  }

  createOffer(): RTCOffer {
    const sections = this.sections.map((section) => this.#refresh(section));
    const next = () => String(sections.length);
    for (const { kind, sender, mid, direction } of this.#connection.transceivers) {
      if (mid === null && direction !== 'stopped') {
        const streams = sender.streams.map(({ id }) => id);
        sections.push({ kind, mid: next(), direction, streams });
      }
    }
    if (this.#connection.hasChannels && !sections.some(({ kind }) => kind === 'application')) {
      sections.push({ kind: 'application', mid: next(), direction: 'sendrecv', streams: [] });
    }
    return { type: 'offer', sdp: this.#write(sections) };
  }

  createAnswer(): RTCAnswer {
    if (!/remote/.test(this.#connection.signalingState)) throw this.#wrongState('createAnswer()');
    const offered = readSections(this.pending.remote?.sdp ?? '');
    return { type: 'answer', sdp: this.#write(offered.map((section) => this.#refresh(section, true))) };
  }

  setLocal({ type: given, sdp }: RTCLocalSessionDescriptionInit): void {
    const type = given ?? (/remote/.test(this.#connection.signalingState) ? 'answer' : 'offer');
    if (type === 'rollback') {
      this.#rollBack();
      return;
    }
    this.#assertFits('local', type);
    const text = sdp || (type === 'offer' ? this.createOffer() : this.createAnswer()).sdp;
    const sections = readSections(text);
    if (type === 'offer') {
      const fresh = this.#connection.transceivers.filter(
        ({ mid, direction }) => mid === null && direction !== 'stopped',
      );
      this.#rollback.push(() => {
        for (const transceiver of fresh) transceiver.mid = null;
      });
      for (const section of sections) {
        if (this.#find(section.mid)) continue;
        const transceiver = fresh.find(({ kind, mid }) => kind === section.kind && mid === null);
        if (transceiver) transceiver.mid = section.mid;
      }
    }
    this.#apply('local', type, text, sections);
  }

  setRemote({ type, sdp = '' }: RTCSessionDescriptionInit): void {
    if (type === 'rollback') {
      this.#rollBack();
      return;
    }
    if (type === 'offer' && this.#connection.signalingState === 'have-local-offer') this.#rollBack();
    this.#assertFits('remote', type);
    const sections = readSections(sdp);
    for (const section of sections) this.#receive(section, type);
    this.#apply('remote', type, sdp, sections);
  }

  /** Takes a candidate of the other side, or throws as a browser does. */
  addCandidate(given: RTCIceCandidateInit | null | undefined): void {
    const { candidate = '', sdpMid = null, sdpMLineIndex = null, usernameFragment } = given ?? {};
    if (candidate && sdpMid === null && sdpMLineIndex === null) {
      throw new TypeError('addIceCandidate(): neither sdpMid nor sdpMLineIndex.');
    }
    const remote = this.description('remote');
    if (!remote) throw invalidStateError('addIceCandidate(): there is no remote description.');
    if (!candidate) return;
    const fragment = usernameFragment ?? / ufrag (\S+)/.exec(candidate)?.[1];
    if (!/^candidate:/.test(candidate) || (fragment && !fragmentsOf(remote.sdp).has(fragment))) {
      throw new DOMException('addIceCandidate(): no candidate of this description.', 'OperationError');
    }
    this.remoteCandidates.push(given as RTCIceCandidateInit);
  }

  /** What is said of a section now; of an answer, what fits the offered one. */
  #refresh(section: Section, isAnswer = false): Section {
    const transceiver = this.#find(section.mid);
    if (!transceiver) return { ...section, streams: [] };
    const sends = transceiver.sends && (!isAnswer || /recv/.test(section.direction));
    const receives = transceiver.receives && (!isAnswer || /send/.test(section.direction));
    const streams = sends ? transceiver.sender.streams.map(({ id }) => id) : [];
    return { ...section, direction: direction(sends, receives), streams };
  }

  #receive({ kind, mid, direction: theirs, streams }: Section, type: RTCSdpType): void {
    if (kind === 'application') return;
    const { transceivers } = this.#connection;
    let transceiver = this.#find(mid);
    if (!transceiver && type === 'offer') {
      transceiver = transceivers.find((each) => each.isOfTrack && each.kind === kind && each.mid === null);
      if (!transceiver) {
        const made = new FakeTransceiver(kind, null, { direction: 'recvonly' });
        transceivers.push(made);
        this.#rollback.push(() => transceivers.splice(transceivers.indexOf(made), 1));
        transceiver = made;
      }
      const found = transceiver;
      found.mid = mid;
      this.#rollback.push(() => {
        found.mid = null;
      });
    }
    if (!transceiver) return;
    const isReceiving = /send/.test(theirs) && transceiver.receives;
    if (isReceiving && !transceiver.isReceiving) this.#connection.received(transceiver, streams);
    transceiver.isReceiving = isReceiving;
  }

  #apply(side: Side, type: RTCSdpType, sdp: string, sections: readonly Section[]): void {
    const description = descriptionOf(type, sdp);
    const before = this.sections;
    this.sections = sections;
    if (type === 'answer') {
      const other = side === 'local' ? 'remote' : 'local';
      this.current[side] = description;
      this.current[other] = this.pending[other];
      this.pending.local = this.pending.remote = null;
      this.#rollback = [];
      this.#connection.signalingState = 'stable';
      for (const { mid, direction: said } of sections) {
        const transceiver = this.#find(mid);
        if (!transceiver) continue;
        transceiver.currentDirection = side === 'local' ? said : opposite(said);
        transceiver.saidDirection = transceiver.direction;
        transceiver.hasSent ||= /send/.test(transceiver.currentDirection);
      }
    } else {
      this.pending[side] = description;
      this.#rollback.push(() => {
        this.sections = before;
      });
      this.#connection.signalingState = `have-${side}-${type as 'offer' | 'pranswer'}`;
    }
  }

  #rollBack(): void {
    if (this.#connection.signalingState === 'stable') throw this.#wrongState('rollback');
    for (const undo of this.#rollback.reverse()) undo();
    this.#rollback = [];
    this.pending.local = this.pending.remote = null;
    this.#connection.signalingState = 'stable';
  }

  #assertFits(side: Side, type: RTCSdpType): void {
    const { signalingState } = this.#connection;
    const other = side === 'local' ? 'remote' : 'local';
    const fitting =
      type === 'offer' ? ['stable', `have-${side}-offer`] : [`have-${other}-offer`, `have-${side}-pranswer`];
    if (!fitting.includes(signalingState)) throw this.#wrongState(`the ${side} ${type}`);
  }

  #wrongState(what: string): Error {
    return invalidStateError(`${what} does not fit the signaling state ${this.#connection.signalingState}`);
  }

  #find(mid: string): FakeTransceiver | undefined {
    return this.#connection.transceivers.find((transceiver) => transceiver.mid === mid);
  }

  #write(sections: readonly Section[]): string {
    return writeDescription({
      session: this.#session,
      version: ++this.#version,
      fragment: this.fragment,
      sections,
      candidates: this.localCandidates,
      isComplete: this.isGathered,
    });
  }
}

function direction(sends: boolean, receives: boolean): Direction {
  if (sends) return receives ? 'sendrecv' : 'sendonly';
  return receives ? 'recvonly' : 'inactive';
}

function descriptionOf(type: RTCSdpType, sdp: string): RTCSessionDescription {
  return { type, sdp, toJSON: () => ({ type, sdp }) };
}

function opposite(said: Direction): Direction {
  return direction(/recv/.test(said), /send/.test(said));
}
