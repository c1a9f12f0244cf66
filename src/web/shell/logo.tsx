/** A lantern: the night watchman's. */
export const Lantern = ({ size = 26 }: { readonly size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
    <rect width="32" height="32" rx="9" fill="#172751" />
    <circle cx="16" cy="18.5" r="9" fill="#f5ac2a" opacity="0.16" />
    <path d="M11 13h10l1.5 11h-13z" fill="#f5ac2a" />
    <path d="M16 15.2c1.9 2.2 2.5 3.3 2.5 4.6a2.5 2.5 0 0 1-5 0c0-1.3.6-2.4 2.5-4.6z" fill="#fff6e5" />
    <path d="M12.5 13V9.5a3.5 3.5 0 0 1 7 0V13M10 25h12" fill="none" stroke="#ffeac2" strokeWidth="1.8" strokeLinecap="round" />
  </svg>
)
