/**
 * By what a visitor is counted: their IPv4 address, or the /64 that their IPv6 address is in. A household,
 * and whoever rents the smallest server, has a /64 of its own, and with it more addresses than could be
 * counted. An IPv4 address that is written as one of IPv6 is itself. What is no address stays as it is.
 */
export function addressKey(address: string): string {
  const groups = /^[\da-f:.]*:[\da-f:.]*$/i.test(address) ? groupsOf(address) : null;
  if (groups === null) return address;
  if (groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff") {
    return groups.slice(6).flatMap(bytesOf).join(".");
  }
  return `${groups.slice(0, 4).join(":")}::/64`;
}

/** The eight groups of an IPv6 address, in the one way that `URL` writes them; null if it is none. */
function groupsOf(address: string): string[] | null {
  const url = `http://[${address}]/`;
  if (!URL.canParse(url)) return null;
  const [head = "", tail] = new URL(url).hostname.slice(1, -1).split("::");
  const [first, last] = [head, tail ?? ""].map((part) => (part === "" ? [] : part.split(":")));
  if (!first || !last) return null;
  return [...first, ...Array<string>(8 - first.length - last.length).fill("0"), ...last];
}

function bytesOf(group: string): number[] {
  const both = Number.parseInt(group, 16);
  return [both >> 8, both & 0xff];
}
