/** The logo: a lantern. */
export const Lantern = ({ size = 26 }: { readonly size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
    <rect width="32" height="32" rx="9" fill="#1c2d5c" />
    <circle cx="16" cy="17.5" r="11" fill="#f5ac2a" opacity="0.14" />
    <path d="M16 4.5v3" stroke="#ffeac2" strokeWidth="1.7" strokeLinecap="round" />
    <path d="M10.5 12 13 7.8h6L21.5 12z" fill="#ffeac2" />
    <path d="M11.2 13.2h9.6L22 24.2H10z" fill="#f5ac2a" />
    <path d="M16 15.4c2 2.3 2.7 3.5 2.7 4.9a2.7 2.7 0 0 1-5.4 0c0-1.4.7-2.6 2.7-4.9z" fill="#fff8ea" />
    <path d="M9.4 25.6h13.2" stroke="#ffeac2" strokeWidth="2" strokeLinecap="round" />
  </svg>
)
