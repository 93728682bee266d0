// Who may read: the owner of this machine through a loopback name, or, beyond loopback, the holder of the token.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { DashboardError } from './errors.js';

const cookieName = 'actlab-token';

/** True for addresses and names that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return /^(localhost|(.+\.)?localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/**
 * Refuses a `Host` header that is no loopback name: a page of another site whose name was pointed at this machine
 * (DNS rebinding) sends its own. The port is free, so that a tunnel may choose its own.
 */
export function loopbackOnly(): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('Host') ?? '';
    const name = host.replace(/:\d+$/, '');
    if (!isLoopback(name)) {
      const rule = 'a loopback name such as 127.0.0.1 or localhost';
      throw new DashboardError('host-refused', 403, `Host: ${rule}, got ${JSON.stringify(host)}`);
    }
    await next();
  };
}

/** Asks for the token: as `Authorization: Bearer`, as a cookie, or once as `?token=`, which becomes the cookie. */
export function tokenOnly(token: string): MiddlewareHandler {
  return async (c, next) => {
    const offered = c.req.query('token');
    if (offered !== undefined && equal(offered, token)) {
      setCookie(c, cookieName, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return c.redirect(withoutToken(c), 302);
    }
    const bearer = /^Bearer (.+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
    if (![bearer, getCookie(c, cookieName)].some((given) => given !== undefined && equal(given, token))) {
      throw new DashboardError('token-needed', 401, 'token: the one given with --token, add ?token=… to the address');
    }
    await next();
    return undefined;
  };
}

function withoutToken(c: Context): string {
  const url = new URL(c.req.url);
  url.searchParams.delete('token');
  return `${url.pathname}${url.search}`;
}

/** Equality whose time says nothing about where two texts differ. */
function equal(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
