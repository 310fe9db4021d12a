import type { Event } from '../model/event.ts';

/**
 * The event as strict PLOVER codes it: a planned CONSULT, SUPPORT, COOPERATE or AID is an AGREE, a planned RETREAT a CONCEDE.
 * Source: PLOVER manual 2.0 (2024). All else comes back as it is.
 */
export function toStrictPlover<Coded extends Pick<Event, 'type' | 'mode' | 'cameo' | 'status'>>(event: Coded): Coded {
  if (event.status !== 'planned') return event;
  if (event.type === 'CONSULT' || event.type === 'SUPPORT' || event.type === 'COOPERATE' || event.type === 'AID')
    return { ...event, type: 'AGREE', mode: null, cameo: '030' };
  return event.type === 'RETREAT' ? { ...event, type: 'CONCEDE', mode: null, cameo: '080' } : event;
}
