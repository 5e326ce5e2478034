import { ReflectionKind } from 'typedoc';

const counted =
  ReflectionKind.Interface |
  ReflectionKind.Class |
  ReflectionKind.TypeAlias |
  ReflectionKind.Variable |
  ReflectionKind.Function |
  ReflectionKind.Property |
  ReflectionKind.Method |
  ReflectionKind.Accessor |
  ReflectionKind.Constructor;

function isDocumented(reflection) {
  if (reflection.hasComment() || reflection.getSignature?.hasComment()) return true;
  const signatures = reflection.getNonIndexSignatures?.() ?? [];
  return signatures.length > 0 && signatures.every((signature) => signature.hasComment());
}

/** Which exported names, and members of exported interfaces and classes, have a comment, and which have none. */
export function coverage(project) {
  let documented = 0;
  const missing = [];
  const look = (reflection) => {
    for (const child of reflection.children ?? []) {
      if (child.kindOf(ReflectionKind.Reference)) continue;
      if (child.kindOf(counted)) {
        if (isDocumented(child)) documented++;
        else missing.push(child.getFullName());
      }
      look(child);
    }
  };
  look(project);
  return { documented, missing };
}
