import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Outlet } from '../../lexicon/parts/outlets.ts';

/** Publishers and agencies by every form of their name and by domain. */
export interface OutletIndex {
  byForm: Map<string, Outlet>;
  byDomain: Map<string, Outlet>;
}

export function buildOutletIndex(lexicon: Lexicon): OutletIndex {
  const byForm = new Map<string, Outlet>();
  const byDomain = new Map<string, Outlet>();
  for (const outlet of lexicon.outlets) {
    for (const form of [outlet.name, ...outlet.forms])
      if (!byForm.has(form.toLowerCase())) byForm.set(form.toLowerCase(), outlet);
    for (const domain of outlet.domains) byDomain.set(domain, outlet);
  }
  return { byForm, byDomain };
}

/** The outlet of a name as written; short forms in capitals ("AP") only count in capitals. */
export function findOutlet(name: string, index: OutletIndex): Outlet | null {
  const trimmed = name.replace(/^[\s("'“]+|(?<![\s)"'”.,:;])[\s)"'”.,:;]+$/g, '').replace(/\s+/g, ' ');
  const found = index.byForm.get(trimmed.toLowerCase()) ?? index.byForm.get(trimmed.toLowerCase().replace(/^the /, ''));
  if (!found) return null;
  return trimmed.length <= 4 && trimmed !== trimmed.toUpperCase() && ![found.name, ...found.forms].includes(trimmed)
    ? null
    : found;
}

/** The outlet of an address: its host, or the host without its first parts. */
export function outletOfUrl(url: string, index: OutletIndex): Outlet | null {
  let host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  while (host.includes('.')) {
    const outlet = index.byDomain.get(host);
    if (outlet) return outlet;
    host = host.slice(host.indexOf('.') + 1);
  }
  return null;
}
