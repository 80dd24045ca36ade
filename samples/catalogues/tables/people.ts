/** Invented owners of records; `profile` is their global one. */
export interface SamplePerson {
  id: string;
  username: string;
  surname: string;
  name: string;
  profile: 'Administrator' | 'UserAdmin' | 'Reviewer' | 'Editor';
}

export const people: readonly SamplePerson[] = [
  { id: '101', username: 'mlegoff', surname: 'Le Goff', name: 'Maëlle', profile: 'Editor' },
  { id: '102', username: 'akerdiles', surname: 'Kerdiles', name: 'Antoine', profile: 'Reviewer' },
  { id: '104', username: 'sbenhamou', surname: 'Benhamou', name: 'Sarah', profile: 'UserAdmin' },
  { id: '107', username: 'jvasseur', surname: 'Vasseur', name: 'Jérôme', profile: 'Editor' },
  { id: '112', username: 'cdanielou', surname: 'Daniélou', name: 'Claire', profile: 'Editor' },
  { id: '119', username: 'phoarau', surname: 'Hoarau', name: 'Patrice', profile: 'Editor' },
  { id: '123', username: 'nrouxel', surname: 'Rouxel', name: 'Nolwenn', profile: 'UserAdmin' },
  { id: '140', username: 'tgarnier', surname: 'Garnier', name: 'Thomas', profile: 'Reviewer' },
  { id: '151', username: 'lmartel', surname: "Martel d'Aubigny", name: 'Léa', profile: 'Editor' },
  { id: '100', username: 'admin', surname: 'ADMIN', name: 'Catalogue', profile: 'Administrator' },
];
