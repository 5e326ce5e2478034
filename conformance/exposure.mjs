/**
 * The global objects that have an interface. The declarations say so in the comment of the interface, in one of
 * these sentences, because no type can: the same import serves windows and workers. A comment that says nothing
 * means windows only.
 */

const sentences = {
  // An interface of another specification, which says it.
  '': '',
  Window: '',
  'DedicatedWorker Window': 'Exists in windows and dedicated workers.',
  'DedicatedWorker Window Worker': 'Exists in windows and all workers.',
  DedicatedWorker: 'Exists in dedicated workers only.',
  RTCIdentityProvider: 'Exists in identity providers only.',
};

/**
 * What the comment of an interface says about the globals that have it.
 *
 * @param {Set<string>} exposed
 */
export function exposureSentence(exposed) {
  const sentence = sentences[[...exposed].sort().join(' ')];
  if (sentence === undefined) throw new Error(`no sentence says: exposed in ${[...exposed].join(', ')}`);
  return sentence;
}

/** Whether a comment tells people to keep away. */
export function isDeprecated(comment) {
  return /^\s*(\/\*)?\*+ ?@deprecated\b/m.test(comment);
}

/** The sentence in a comment, or '' for windows only. */
export function readExposure(comment) {
  return comment.match(/Exists in [^.]*\./)?.[0].replace(/\s+\*?\s*/g, ' ') ?? '';
}
