export * from './constructors.ts';
export * from './helpers.ts';
