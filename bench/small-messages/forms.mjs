/** A message that carries its number: how to make it, and how to read it. */
const bytes = new Uint8Array(32);
const view = new DataView(bytes.buffer);

export const forms = {
  'text of 20 bytes': {
    make: (index) => String(index).padStart(20, '0'),
    read: Number,
  },
  '32 bytes': {
    // The browser copies it in the call.
    make: (index) => {
      view.setUint32(0, index);
      return bytes;
    },
    read: (data) => new DataView(data).getUint32(0),
  },
};
