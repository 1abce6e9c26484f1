import { effect, inject, signal, untracked } from '@angular/core';
import type { Signal, WritableSignal } from '@angular/core';
import { Drafts } from './drafts';
import type { Draft } from './drafts';

/** A text on this device: kept with every change, offered when somebody comes back to it, forgotten once the server has it. */
export interface KeptText<Text> {
  /** What was left here earlier; null when nothing, or once it was taken or dropped. */
  readonly found: Signal<Draft<Text> | null>;
  take(): void;
  drop(): void;
  forget(): Promise<void>;
}

/**
 * Keeps what somebody types. Call it in an injection context.
 * @param thing under which name it is kept
 * @param model what is typed
 * @param start what the model begins with; the same is nothing to keep
 */
export function keptText<Text>(thing: () => string, model: WritableSignal<Text>, start: () => Text): KeptText<Text> {
  const drafts = inject(Drafts);
  const found = signal<Draft<Text> | null>(null);
  const forget = (): Promise<void> => {
    found.set(null);
    return drafts.forget(thing());
  };
  effect(() => {
    const [name, text] = [thing(), model()];
    if (JSON.stringify(text) !== JSON.stringify(untracked(start))) drafts.put(name, text);
  });
  effect(() => {
    void drafts.find<Text>(thing()).then((draft) => found.set(draft && JSON.stringify(draft.text) !== JSON.stringify(untracked(start)) ? draft : null));
  });
  return {
    found: found.asReadonly(), forget,
    take: () => {
      const draft = found();
      if (draft) model.set(draft.text);
      found.set(null);
    },
    drop: () => void forget(),
  };
}
