export * from './ice-candidate.js';
export * from './ice-events.js';
export * from './ice-server.js';
export * from './ice-state.js';
export * from './ice-transport.js';
