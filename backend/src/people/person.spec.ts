import { Organization } from './organizations/organization.js';
import { splitName } from './person.js';

describe('A name', () => {
  it.each([
    ['Dr. Henrike Salzmann', 'Dr.', 'Henrike', 'Salzmann'], ['Samir Al-Khatib', null, 'Samir', 'Al-Khatib'],
    ['Prof. Dr. Anna Maria Weber', 'Prof. Dr.', 'Anna Maria', 'Weber'], ['Tarek Haddad-Lindner', null, 'Tarek', 'Haddad-Lindner'],
  ])('%s has the title %s', (name, title, givenName, familyName) => {
    expect(splitName(name)).toEqual({ title, givenName, familyName });
  });
});

describe('An organisation', () => {
  it('never stands above itself', () => {
    const office = Organization.add({ name: 'Landratsamt', kind: 'PUBLIC_AUTHORITY' }, null);
    expect(() => office.moveUnder([office.id], office.id)).toThrow('organization_in_circle');
  });
});
