import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const hash = sha256.create();

/** Takes bytes, and answers when they are in; `null` is answered with the digest. */
addEventListener('message', ({ data }: MessageEvent<Uint8Array | null>) => {
  if (data) hash.update(data);
  postMessage(data ? null : bytesToHex(hash.digest()));
});
