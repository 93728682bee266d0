// The page's entry: queries, router, live stream.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/fetch-json.js';
import { ensureKnownLanguage } from './format/ensure-known-language.js';
import { startLive } from './live/start-live.js';
import { router } from './router.js';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The event stream says when something is new or readable again; time does not.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retryDelay: 1_000,
      retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 0,
    },
  },
});

ensureKnownLanguage();
startLive(client, new AbortController().signal);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
