/** `have-local-offer` as a name: `haveLocalOffer`. */
type NameOf<Value extends string> = Value extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<NameOf<Tail>>}`
  : Value;

/** An object with the values of an enum, each under its name: `have-local-offer` as `haveLocalOffer`. */
export type EnumObject<Value extends string> = { readonly [Each in Value as NameOf<Each>]: Each };
