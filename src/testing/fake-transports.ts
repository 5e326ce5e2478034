import type {
  RTCDtlsTransportState,
  RTCIceGathererState,
  RTCIceRole,
  RTCIceTransportState,
  RTCSctpTransportState,
} from 'strict-webrtc';
import { FakeTarget } from './fake-target.ts';

export class FakeIceTransport extends FakeTarget {
  state: RTCIceTransportState = 'new';
  gatheringState: RTCIceGathererState = 'new';
  role: RTCIceRole = 'unknown';

  constructor() {
    super(['statechange', 'gatheringstatechange', 'selectedcandidatepairchange']);
  }

  getSelectedCandidatePair(): null {
    return null;
  }
}

export class FakeDtlsTransport extends FakeTarget {
  state: RTCDtlsTransportState = 'new';
  readonly iceTransport: FakeIceTransport = new FakeIceTransport();

  constructor() {
    super(['statechange', 'error']);
  }

  getRemoteCertificates(): ArrayBuffer[] {
    return [];
  }
}

export class FakeSctpTransport extends FakeTarget {
  state: RTCSctpTransportState = 'connecting';
  readonly transport: FakeDtlsTransport;
  readonly maxMessageSize: number = 262_144;
  readonly maxChannels: number = 65_535;

  constructor(transport: FakeDtlsTransport) {
    super(['statechange']);
    this.transport = transport;
  }
}
