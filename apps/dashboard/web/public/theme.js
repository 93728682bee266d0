// Before the first paint: the theme chosen last time, so that a dark page never flashes white.
try {
  const theme = localStorage.getItem('actlab-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be refused; the system's theme stands.
}
