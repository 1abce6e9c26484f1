import { describe, expect, it } from '@jest/globals';
import { NotPossibleNow } from '../../house/errors/domain-error.js';
import { ItemNote } from './item-note.js';

const at = new Date('2026-11-26T16:00:00Z');
const [jens, olena] = [{ by: 'jens', at }, { by: 'olena', at }];
const aNote = (): ItemNote => ItemNote.of({ id: 'item', meetingId: 'meeting' });

describe('The note of an item', () => {
  it('belongs to whoever writes first, and to nobody else', () => {
    const note = aNote();
    note.write('Zwei Räume', jens);
    expect(note).toMatchObject({ id: 'item', text: 'Zwei Räume', writerPersonId: 'jens', writerSince: at, editedAt: at });
    expect(() => { note.write('Drei Räume', olena); }).toThrow(new NotPossibleNow('note_has_other_writer'));
    expect(note.text).toBe('Zwei Räume');
  });

  it('is taken over in the open, text and all', () => {
    const note = aNote();
    note.write('Zwei Räume', jens);
    note.takeOver(olena);
    note.write('Zwei Räume der VHS', olena);
    expect(note).toMatchObject({ text: 'Zwei Räume der VHS', writerPersonId: 'olena' });
    expect(() => { note.write('Halt', jens); }).toThrow('note_has_other_writer');
    expect(note.releaseEvents()).toMatchObject([
      { type: 'itemNote.written', by: 'jens', data: { length: 10 } }, { type: 'itemNote.taken_over', by: 'olena', data: { from: 'jens' } }, { type: 'itemNote.written', by: 'olena' },
    ]);
  });

  it('tells that it was written, never what', () => {
    const note = aNote();
    note.write('Frau Beispiel fehlt krank', jens);
    expect(JSON.stringify(note.releaseEvents())).not.toContain('Beispiel');
  });
});
