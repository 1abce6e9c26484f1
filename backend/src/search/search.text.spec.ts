import { folded, read, wordsFor } from './search.text.js';

describe('What somebody types into the search', () => {
  it.each([
    ['IB 7', { prefix: 'ib', year: null, count: 7 }],
    ['ib-2026-007', { prefix: 'ib', year: 2026, count: 7 }],
    ['AKS 2026/14', { prefix: 'aks', year: 2026, count: 14 }],
    ['T18', { prefix: 't', year: null, count: 18 }],
    ['K 4', { prefix: 'k', year: null, count: 4 }],
    ['Räume 2', { prefix: 'raume', year: null, count: 2 }],
    ['Kurse am Vormittag', null],
    ['2026', null],
  ])('%s may be a number: %j', (query, number) => {
    expect(read(query).number).toEqual(number);
  });

  it('is compared without umlauts, accents and capitals', () => {
    expect(folded('  Größe Café ÄÖÜ ')).toBe('grosse cafe aou');
    expect(['Räume', 'Raeume', 'Ra\u0308ume', 'Raume'].map(folded)).toEqual(Array(4).fill('raume'));
  });

  it('knows what else a word is called', () => {
    expect(read('Eskalation').words).toEqual([['eskalation', 'klarung', 'escalation']]);
    expect(read('Kita abends').words).toEqual([['kita', 'kinderbetreuung'], ['abends']]);
  });

  it('keeps a number in one piece, and takes a title with a number apart', () => {
    expect(read('K 4').words).toEqual([['k 4']]);
    expect(read('Räume 2').words).toEqual([['raume'], ['2']]);
  });

  it('takes the name of a kind as fulfilled for that kind only', () => {
    const asked = read('Klärung Kurszeiten');
    expect(wordsFor(asked, 'ESCALATION')).toEqual([['kurszeiten']]);
    expect(wordsFor(asked, 'TOPIC')).toHaveLength(2);
  });
});
