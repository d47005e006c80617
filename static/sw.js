/* Keeps static files, and a page for who is offline in the middle of a step; never a page of anybody. */
"use strict";
const CACHE = "portal-static-1";
const OFFLINE = ["offline.html", "css/unavailable.css", "js/offline.js", "img/mark.svg"];
const HASHED = /\/(?:css|js|img|fonts|webjars)\/.*-[0-9a-f]{32}\.[a-z0-9]+$/;
const MOST = 80;
const base = new URL("./", self.location.href);

self.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(OFFLINE.map((file) => new Request(new URL(file, base), { cache: "reload" })));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

const page = async (request) => {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(new URL("offline.html", base).href)) || Response.error();
  }
};

/* Files whose names carry the hash of their content never change. */
const file = async (request) => {
  const cache = await caches.open(CACHE);
  const known = await cache.match(request);
  if (known) {
    return known;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    const kept = await cache.keys();
    const hashed = kept.filter((one) => HASHED.test(new URL(one.url).pathname));
    if (hashed.length >= MOST) {
      await cache.delete(hashed[0]);
    }
    await cache.put(request, answer.clone());
  }
  return answer;
};

const offlineFile = async (request) => {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(request, { ignoreSearch: true })) || Response.error();
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== base.origin) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(page(request));
  } else if (request.method === "GET" && HASHED.test(url.pathname)) {
    event.respondWith(file(request));
  } else if (request.method === "GET" && OFFLINE.some((name) => url.pathname === new URL(name, base).pathname)) {
    event.respondWith(offlineFile(request));
  }
});
