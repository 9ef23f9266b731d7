/** Whether a host, with or without its port, is a name of this machine. */
export function isThisMachine(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? '');
}

/** Whether a connection comes from this machine; a host is only what the other side says. */
export function isLoopback(address: string | undefined): boolean {
  return /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address ?? '');
}
