export * from './constructors.ts';
export * from './enums.ts';
export * from './helpers.ts';
