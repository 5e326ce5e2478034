import { expectError, expectType } from 'tsd';
import type { EnumObject } from '../types/enum-object.js';

declare const values: EnumObject<'new' | 'have-local-offer' | 'max-bundle'>;

// Each value stands under its name, hyphens taken out; nothing else is there, and nothing can be changed.
expectType<{
  readonly new: 'new';
  readonly haveLocalOffer: 'have-local-offer';
  readonly maxBundle: 'max-bundle';
}>(values);
expectError(values.havelocaloffer);
expectError(() => {
  values.new = 'new';
});
