import { describe, expect, it } from '@jest/globals';
import { readLine } from './line.js';

describe('A line of the agenda', () => {
  it.each([
    ['Kita 15 !', { title: 'Kita', plannedMinutes: 15, type: 'DECISION' }],
    ['Kita 15', { title: 'Kita', plannedMinutes: 15, type: 'DISCUSSION' }],
    ['Räume der VHS 20 min', { title: 'Räume der VHS', plannedMinutes: 20, type: 'DISCUSSION' }],
    ['Räume der VHS 20′ !', { title: 'Räume der VHS', plannedMinutes: 20, type: 'DECISION' }],
    ['  Bericht   Kursangebote ', { title: 'Bericht Kursangebote', plannedMinutes: 10, type: 'DISCUSSION' }],
    ['Haushalt 2027', { title: 'Haushalt 2027', plannedMinutes: 10, type: 'DISCUSSION' }],
    ['Paragraf 999', { title: 'Paragraf 999', plannedMinutes: 10, type: 'DISCUSSION' }],
    ['15', { title: '15', plannedMinutes: 10, type: 'DISCUSSION' }],
    ['Achtung!', { title: 'Achtung!', plannedMinutes: 10, type: 'DISCUSSION' }],
    ['Null 0', { title: 'Null 0', plannedMinutes: 10, type: 'DISCUSSION' }],
  ])('%s', (line, read) => expect(readLine(line)).toEqual(read));
});
