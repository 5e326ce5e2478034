/**
 * TypeDoc plugin. A guide is called what its first heading says, and a module as it is imported. The page of an
 * interface leads to that of the value with the same name, where its constructor and its static members are. A member
 * of a shape that helpers take, which is that of a platform interface, gets what is said there. Examples of the guides run.
 */
import { Comment, Converter, PageEvent, ReflectionKind } from 'typedoc';
import { accessible } from './accessible.mjs';
import { runExamples } from './examples.mjs';
import { moveScripts } from './scripts.mjs';

function nameGuide(guide) {
  const [first] = guide.content;
  const heading = first?.kind === 'text' ? /^\s*# (.+)\n/.exec(first.text) : null;
  if (!heading) throw new Error(`The guide ${guide.name} does not begin with a heading.`);
  guide.name = heading[1];
}

function nameModule(module) {
  module.name = module.name === 'index' ? 'strict-webrtc' : `strict-webrtc/${module.name}`;
}

function linkValue(type) {
  const value = type.parent?.children?.find((other) => other.name === type.name && other !== type);
  if (!value?.kindOf(ReflectionKind.Variable) || !type.comment) return;
  type.comment.summary.push(
    { kind: 'text', text: '\n\nIts value at run time, with the constructor and what is static: ' },
    { kind: 'inline-tag', tag: '@link', text: type.name, target: value },
    { kind: 'text', text: '.' },
  );
}

/** What TypeDoc leaves out, as it is not of this package. */
function tellOfTarget(type) {
  if (!type.extendedTypes?.some(({ name }) => name === 'TypedEventTarget')) return;
  type.comment?.summary.push({
    kind: 'text',
    text: '\n\nIt is an [EventTarget](https://dom.spec.whatwg.org/#interface-eventtarget), from which it also has `dispatchEvent()`.',
  });
}

/** Where the members of shapes come from, the first that has one of the name. */
const platform = [
  'RTCPeerConnection',
  'RTCDataChannel',
  'RTCRtpSender',
  'RTCRtpReceiver',
  'RTCIceTransport',
  'RTCDtlsTransport',
  'RTCRtpScriptTransformer',
  'RTCInboundRtpStreamStats',
  'RTCOutboundRtpStreamStats',
];

/** What worker scopes have from the platform, which is not in the package. */
const ofTheScope = new Map([
  ['addEventListener', 'Calls a listener at each event of a type.'],
  ['removeEventListener', 'Calls a listener no more.'],
  ['dispatchEvent', 'Calls the listeners of an event.'],
  ['self', 'The scope itself.'],
]);

const commentOf = (member) =>
  member.comment ??
  member.signatures?.[0]?.comment ??
  member.getSignature?.comment ??
  member.setSignature?.comment;

function describe(member, parts) {
  for (const reflection of member.signatures ?? [member]) reflection.comment ??= new Comment(parts());
}

function describeShape(shape, interfaces) {
  for (const member of shape.children ?? []) {
    const known = ofTheScope.get(member.name);
    if (known && shape.name.endsWith('GlobalScope')) describe(member, () => [{ kind: 'text', text: known }]);
    if (commentOf(member) || platform.includes(shape.name)) continue;
    for (const owner of platform) {
      const same = interfaces.get(owner)?.children?.find((other) => other.name === member.name);
      const comment = same && commentOf(same);
      if (!comment) continue;
      describe(member, () => [
        { kind: 'text', text: 'As ' },
        { kind: 'inline-tag', tag: '@link', text: `${owner}.${same.name}`, target: same },
        { kind: 'text', text: ': ' },
        ...comment.summary,
      ]);
      break;
    }
  }
}

/** @param {import('typedoc').Application} app */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const guide of project.getReflectionsByKind(ReflectionKind.Document)) nameGuide(guide);
    for (const module of project.getReflectionsByKind(ReflectionKind.Module)) nameModule(module);
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    const types = project.getReflectionsByKind(ReflectionKind.Interface);
    const interfaces = new Map(types.map((type) => [type.name, type]));
    for (const type of types) {
      describeShape(type, interfaces);
      linkValue(type);
      tellOfTarget(type);
    }
  });
  app.renderer.on(PageEvent.END, (page) => {
    if (page.contents) page.contents = accessible(page.contents);
  });
  moveScripts(app);
  runExamples(app);
}
