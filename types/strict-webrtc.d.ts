/**
 * The declarations that the package publishes: what the platform has, and what the package adds.
 *
 * @packageDocumentation
 */
export * from '../src/helpers.ts';
export * from './index.js';
