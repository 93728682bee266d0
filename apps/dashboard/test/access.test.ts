import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startDashboard } from '../dist/server/index.js';
import { temporaryDashboard, temporaryDatabase } from './store-file.js';

/** Status of a GET with a Host header of one's own, which fetch would not send. */
function statusWithHost(port: number, host: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path: '/api/health', headers: { Host: host } }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on('error', fail)
      .end();
  });
}

describe('who may read', () => {
  it('refuses a foreign Host header, as a page whose name was pointed here would send', async () => {
    const { port } = await temporaryDashboard(temporaryDatabase());
    for (const host of [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `[::1]:${port}`,
      'actlab.localhost',
      'localhost:9999',
    ]) {
      expect(await statusWithHost(port, host)).toBe(200);
    }
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      '0.0.0.0',
    ]) {
      expect(await statusWithHost(port, host)).toBe(403);
    }
  });

  it('listens beyond loopback with a token only', async () => {
    const options = { db: temporaryDatabase(), port: 0, host: '0.0.0.0' };
    await expect(startDashboard(options)).rejects.toMatchObject({ code: 'token-needed' });
    await expect(startDashboard({ ...options, token: '' })).rejects.toMatchObject({ code: 'token-needed' });
  });

  it('asks for the token, takes it once from the address and keeps it in a cookie', async () => {
    const { port } = await temporaryDashboard(temporaryDatabase(), { host: '0.0.0.0', token: 'open sesame' });
    const url = `http://127.0.0.1:${port}`;
    const status = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(url + path, { headers })).status;
    expect(await status('/api/health')).toBe(401);
    expect(await status('/')).toBe(401);
    expect(await status('/api/health', { Authorization: 'Bearer open simsim' })).toBe(401);
    expect(await status('/api/health', { Authorization: 'Bearer open sesame' })).toBe(200);
    expect(await status('/?token=wrong')).toBe(401);
    const entry = await fetch(`${url}/s/small?token=open%20sesame&pin=1`, { redirect: 'manual' });
    expect(entry.status).toBe(302);
    expect(entry.headers.get('location')).toBe('/s/small?pin=1');
    const cookie = entry.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(await status('/api/health', { Cookie: cookie.split(';')[0] ?? '' })).toBe(200);
  });

  it('takes the next free port when the one asked for is taken', async () => {
    const first = await temporaryDashboard(temporaryDatabase());
    const second = await temporaryDashboard(temporaryDatabase(), { port: first.port });
    expect(second.port).toBeGreaterThan(first.port);
    expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
  });
});
