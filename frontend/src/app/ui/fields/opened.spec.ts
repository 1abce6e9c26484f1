import { linkedSignal, signal } from '@angular/core';
import { asOpened, changesOf, versionFor } from './opened';

interface Note { id: string; version: number; title: string; text: string }
const textOf = ({ title, text }: Note) => ({ title, text });
const first: Note = { id: 'a', version: 1, title: 'Kita', text: 'alt' };

describe('What a form was opened with', () => {
  it('outlives news about the thing, with everything that was typed', () => {
    const thing = signal(first);
    const opened = asOpened(thing);
    const model = linkedSignal(() => textOf(opened()));
    model.set({ title: 'Kita', text: 'getippt' });
    thing.set({ ...first, version: 2, text: 'von anderen' });
    expect(model()).toEqual({ title: 'Kita', text: 'getippt' });
    expect(opened().version).toBe(1);
  });

  it('is another thing once another one is shown', () => {
    const thing = signal(first);
    const opened = asOpened(thing);
    expect(opened().id).toBe('a');
    thing.set({ ...first, id: 'b' });
    expect(opened().id).toBe('b');
  });
});

describe('The version that is written on', () => {
  const edit = changesOf(textOf(first), { title: 'Kita', text: 'neu' });

  it('is that of the screen when others changed something else', () => {
    const latest = { ...first, version: 2, title: 'Hort' };
    expect(edit).toEqual({ text: 'neu' });
    expect(versionFor(first, latest, edit, textOf)).toBe(latest);
  });

  it('is the old one when others changed the same, so that the server refuses it', () => {
    expect(versionFor(first, { ...first, version: 2, text: 'von anderen' }, edit, textOf)).toBe(first);
  });
});
