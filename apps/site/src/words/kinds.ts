import type { Entity, EntityKind } from '@dateline/core/model';

type Sector = NonNullable<Entity['role']>;

/** Headings of the list of names, in this order. */
export const KINDS: { [kind in EntityKind]: string } = {
  person: 'People',
  country: 'Countries',
  organization: 'Organizations',
  group: 'Groups',
  place: 'Places',
  facility: 'Facilities',
  treaty: 'Treaties',
  programme: 'Programmes',
  weapon: 'Weapons',
  summit: 'Summits',
};

/** PLOVER's sectors in words. */
export const SECTORS: { [sector in Sector]: string } = {
  GOV: 'government',
  MIL: 'military',
  COP: 'police',
  JUD: 'judiciary',
  LEG: 'legislature',
  PTY: 'political party',
  SPY: 'intelligence service',
  PRM: 'paramilitary',
  REB: 'rebels',
  UAF: 'unidentified armed force',
  UNK: 'unknown',
  OPP: 'opposition',
  CVL: 'civilians',
  BUS: 'business',
  MNC: 'multinational company',
  LAB: 'labour',
  EDU: 'education',
  JRN: 'news media',
  MED: 'health',
  REL: 'religion',
  SOC: 'social group',
  REF: 'refugees',
  CRM: 'crime',
  AGR: 'agriculture',
  ELI: 'elites',
  PRE: 'former office-holders',
  IGO: 'intergovernmental organization',
  NGO: 'non-governmental organization',
};
