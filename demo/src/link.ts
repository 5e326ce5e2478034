/** A way to the other pages of the room. It keeps order; what it carries may be lost while it is down. */
export interface Link {
  send(text: string): void;
  close(): void;
}

/** What a link tells. */
export interface LinkListener {
  /** Something came from outside: not checked yet. */
  received(data: unknown): void;
  /** Messages reach the others from now on, or no longer. */
  up(isUp: boolean): void;
  /** The page with this id is no longer reached by this link. */
  left(id: string): void;
}
