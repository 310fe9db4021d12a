import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Ranges of RFC 6890 and its successors that are not the public internet: loopback, private, link-local, metadata, tests. */
const CLOSED_IPV4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
  '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
/** The one range that holds public addresses (global unicast) and what in it leads elsewhere: tunnels, documentation. */
const OPEN_IPV6 = '2000::/3';
const CLOSED_IPV6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';

const closed4 = listOf(CLOSED_IPV4, 'ipv4');
const open6 = listOf(OPEN_IPV6, 'ipv6');
const closed6 = listOf(CLOSED_IPV6, 'ipv6');

/** Whether an IP address belongs to the public internet. False for what is no address at all. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed4.check(address, 'ipv4');
  const [bare = ''] = address.split('%');
  return isIPv6(bare) && open6.check(bare, 'ipv6') && !closed6.check(bare, 'ipv6');
}

function listOf(ranges: string, family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges.split(' ')) {
    const [net = '', prefix] = range.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}
