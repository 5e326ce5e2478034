import type { RTCIceCandidatePairStats, RTCIceCandidateType } from '../types/index.js';
import { bits } from './stats-change.ts';
import type { StatsIndex } from './stats-index.ts';
import type { CandidatePairSummary } from './stats-summary.ts';

/** What Firefox has besides. */
type PairStats = RTCIceCandidatePairStats & { readonly selected?: boolean };

/** The pair of candidates in use. */
export function selectedPair(index: StatsIndex): PairStats | undefined {
  for (const { selectedCandidatePairId } of index.of('transport')) {
    const pair = index.get('candidate-pair', selectedCandidatePairId);
    if (pair) return pair;
  }
  const pairs: PairStats[] = index.of('candidate-pair');
  const lastUsed = ({ lastPacketSentTimestamp = 0 }: PairStats) => lastPacketSentTimestamp;
  return (
    pairs.find(({ selected }) => selected) ??
    pairs
      .filter(({ nominated, state }) => nominated && state === 'succeeded')
      .sort((one, other) => lastUsed(other) - lastUsed(one))[0]
  );
}

/** What an app shows of it. */
export function summarizePair(index: StatsIndex, pair: PairStats): CandidatePairSummary {
  const local = index.get('local-candidate', pair.localCandidateId);
  const remote = index.get('remote-candidate', pair.remoteCandidateId);
  const change = index.change(pair);
  return {
    id: pair.id,
    protocol: local?.protocol,
    relayProtocol: local?.relayProtocol,
    localCandidateType: local?.candidateType,
    remoteCandidateType: remote?.candidateType,
    isRelayed: isRelayed(local?.candidateType, remote?.candidateType),
    inboundBitrate: bits(change, 'bytesReceived'),
    outboundBitrate: bits(change, 'bytesSent'),
    availableIncomingBitrate: pair.availableIncomingBitrate,
    availableOutgoingBitrate: pair.availableOutgoingBitrate,
  };
}

function isRelayed(...types: (RTCIceCandidateType | undefined)[]): boolean | undefined {
  if (types.includes('relay')) return true;
  return types.includes(undefined) ? undefined : false;
}
