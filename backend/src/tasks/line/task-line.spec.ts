import { describe, expect, it } from '@jest/globals';
import type { PersonRef } from '../../house/house.contract.js';
import { readTaskLine } from './task-line.js';

const person = (name: string): PersonRef => ({ id: name, name, organization: null });
const koehler = person('Jens Köhler');
const anna = person('Anna Weber');
const anton = person('Anton Weber');
const salzmann = person('Dr. Henrike Salzmann');
const haddad = person('Tarek Haddad-Lindner');
const kroll = person('Birgit Kroll-Eisfeld');
const self = person('Ruth Immelborn');
const people = [koehler, anna, anton, salzmann, haddad, kroll, self];
const today = '2026-11-24'; // a Tuesday

const read = (line: string, on = today) => readTaskLine(line, { today: on, self, people });

describe('A line for a task', () => {
  it.each([
    ['Räume anfragen @Köhler 5.12.', 'Räume anfragen', koehler, '2026-12-05'],
    ['@Köhler Räume anfragen bis Freitag', 'Räume anfragen', koehler, '2026-11-27'],
    ['Räume anfragen @koehler', 'Räume anfragen', koehler, null],
    ['Räume anfragen @Köhl morgen', 'Räume anfragen', koehler, '2026-11-25'],
    ['Protokoll lesen @ich', 'Protokoll lesen', self, null],
    ['Einladung prüfen @Salzmann, bis 1.12.', 'Einladung prüfen', salzmann, '2026-12-01'],
    ['Einladung prüfen @Henrike Salzmann am 1. Dezember', 'Einladung prüfen', salzmann, '2026-12-01'],
    ['Liste an @Lindner übermorgen', 'Liste an', haddad, '2026-11-26'],
    ['@Anna Weber bis Mo anrufen', 'anrufen', anna, '2026-11-30'],
    ['Mail an info@weber.de schreiben', 'Mail an info@weber.de schreiben', null, null],
    ['Kroll-Eisfeld: Schulen anschreiben bis Freitag', 'Schulen anschreiben', kroll, '2026-11-27'],
    ['@Kroll-Eisfeld Schulen anschreiben bis Freitag', 'Schulen anschreiben', kroll, '2026-11-27'],
    ['Köhler: Räume anfragen 5.12.', 'Räume anfragen', koehler, '2026-12-05'],
    ['Dr. Henrike Salzmann: Einladung prüfen', 'Einladung prüfen', salzmann, null],
    ['ich: Protokoll lesen', 'Protokoll lesen', self, null],
    ['Köhler: Liste an @Lindner', 'Köhler: Liste an', haddad, null],
    ['Köhl: Räume anfragen', 'Köhl: Räume anfragen', null, null],
    ['Wichtig: Räume anfragen', 'Wichtig: Räume anfragen', null, null],
    ['Räume anfragen, Köhler: dringend', 'Räume anfragen, Köhler: dringend', null, null],
    ['Räume anfragen @Unbekannt 5.12.', 'Räume anfragen @Unbekannt', null, '2026-12-05'],
  ])('reads "%s"', (line, title, owner, dueOn) => {
    expect(read(line)).toEqual({ title, owner, candidates: [], dueOn });
  });

  it('offers the choice when several people fit', () => {
    expect(read('Anrufen @Weber')).toEqual({ title: 'Anrufen', owner: null, candidates: [anna, anton], dueOn: null });
    expect(read('Weber: anrufen')).toEqual({ title: 'anrufen', owner: null, candidates: [anna, anton], dueOn: null });
    expect(read('Anrufen @Anton')).toMatchObject({ owner: anton, candidates: [] });
  });

  it.each([
    ['heute', '2026-11-24'],
    ['morgen', '2026-11-25'],
    ['übermorgen', '2026-11-26'],
    ['bis Freitag', '2026-11-27'],
    ['Freitag', '2026-11-27'],
    ['bis Fr', '2026-11-27'],
    ['bis Dienstag', '2026-12-01'],
    ['Mi', '2026-11-25'],
    ['nächsten Mi', '2026-12-02'],
    ['nächsten Mittwoch', '2026-12-02'],
    ['kommenden Mittwoch', '2026-11-25'],
    ['diesen Freitag', '2026-11-27'],
    ['Ende der Woche', '2026-11-27'],
    ['bis Ende nächster Woche', '2026-12-04'],
    ['nächste Woche', '2026-12-04'],
    ['in 2 Wochen', '2026-12-08'],
    ['in zwei Tagen', '2026-11-26'],
    ['in einem Monat', '2026-12-24'],
    ['Ende November', '2026-11-30'],
    ['bis Ende Februar', '2027-02-28'],
    ['Monatsende', '2026-11-30'],
    ['5.12.', '2026-12-05'],
    ['bis zum 5.12.', '2026-12-05'],
    ['5. 12.', '2026-12-05'],
    ['05.12.26', '2026-12-05'],
    ['5.12.2027', '2027-12-05'],
    ['24.11.', '2026-11-24'],
    ['23.11.', '2027-11-23'],
    ['29.2.', '2028-02-29'],
    ['5. Dezember', '2026-12-05'],
    ['5. Dez. 2027', '2027-12-05'],
    ['1. März', '2027-03-01'],
    ['2026-12-05', '2026-12-05'],
  ])('knows the day "%s"', (words, dueOn) => {
    expect(read(`Räume anfragen ${words}`)).toMatchObject({ title: 'Räume anfragen', dueOn });
  });

  it.each([
    ['So schnell wie möglich anrufen', 'So schnell wie möglich anrufen', null],
    ['Do it yourself', 'Do it yourself', null],
    ['Am 31.2. anrufen', 'Am 31.2. anrufen', null],
    ['Raum 2.14 buchen', 'Raum 2.14 buchen', null],
    ['Freitag-Treffen vorbereiten', 'Freitag-Treffen vorbereiten', null],
    ['Bericht vom 3.11. ergänzen bis 7.12.', 'Bericht vom 3.11. ergänzen', '2026-12-07'],
    ['Anrufen, Freitag!', 'Anrufen!', '2026-11-27'],
    ['', '', null],
  ])('leaves the rest of "%s" alone', (line, title, dueOn) => {
    expect(read(line)).toMatchObject({ title, dueOn });
  });

  it.each([
    ['2026-11-27', 'bis Freitag', '2026-12-04'],
    ['2026-11-27', 'Ende der Woche', '2026-11-27'],
    ['2026-11-27', 'nächsten Mi', '2026-12-02'],
    ['2026-11-29', 'nächsten Mi', '2026-12-02'],
    ['2026-11-30', 'nächsten Mi', '2026-12-09'],
    ['2026-12-31', '1.1.', '2027-01-01'],
    ['2027-01-31', 'in einem Monat', '2027-02-28'],
  ])('on %s reads "%s" as %s', (on, words, dueOn) => {
    expect(read(`Anrufen ${words}`, on).dueOn).toBe(dueOn);
  });
});
