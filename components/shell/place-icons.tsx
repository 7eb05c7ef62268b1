import type { ReactNode } from "react";

function Icon({ box, stroke, children }: { box: 18 | 24; stroke: number; children: ReactNode }) {
  return (
    <svg
      width={box}
      height={box}
      viewBox={`0 0 ${box} ${box}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

function desk(drawing: ReactNode) {
  return (
    <Icon box={18} stroke={1.5}>
      {drawing}
    </Icon>
  );
}

function phone(drawing: ReactNode) {
  return (
    <Icon box={24} stroke={1.75}>
      {drawing}
    </Icon>
  );
}

/** The rail's places, 18 in size. */
export const railIcons = {
  today: desk(
    <>
      <circle cx="9" cy="9" r="7" />
      <path d="M9 5v4l2.6 1.8" />
    </>,
  ),
  clients: desk(
    <>
      <circle cx="9" cy="6" r="3" />
      <path d="M3 15.5c.6-3 3-4.6 6-4.6s5.4 1.6 6 4.6" />
    </>,
  ),
  messages: desk(<path d="M2.5 4h13v9h-7L5 15.8V13H2.5z" />),
  library: desk(<path d="M3 3.5h3.5V15H3zM6.5 3.5H10V15H6.5zM11.2 4.2l3-.8 2.5 11-3 .8z" />),
  outcomes: desk(<path d="M2.5 15.5h13M3 12c3-.2 4-7 6.5-7s3 3.5 6 3.5" />),
  catalog: desk(<path d="M3 3.5h3.5V15H3zM6.5 3.5H10V15H6.5zM11.2 4.2l3-.8 2.5 11-3 .8z" />),
  members: desk(
    <>
      <circle cx="6.5" cy="6.5" r="2.5" />
      <path d="M1.8 15c.4-2.8 2.2-4.2 4.7-4.2s4.3 1.4 4.7 4.2M11.5 4.2a2.5 2.5 0 0 1 0 4.6M13.2 11c1.7.5 2.7 1.9 3 4" />
    </>,
  ),
  settings: desk(
    <>
      <path d="M2.5 5.5h6M12.5 5.5h3M2.5 12.5h3M9.5 12.5h6" />
      <circle cx="10.5" cy="5.5" r="2" />
      <circle cx="7.5" cy="12.5" r="2" />
    </>,
  ),
  audit: desk(<path d="M4 2.5h7l3 3v10H4zM11 2.5v3h3M6.5 9h5M6.5 12h3.5" />),
  jobs: desk(
    <>
      <path d="M15.5 9a6.5 6.5 0 1 1-2-4.7M15.5 2v3.2h-3.2" />
      <path d="M9 6v3l2 1.4" />
    </>,
  ),
};

/** The client's tabs, 24 in size. */
export const tabIcons = {
  today: phone(
    <>
      <path d="M12 3v4M12 17v4" />
      <circle cx="12" cy="12" r="5" />
    </>,
  ),
  plan: phone(<path d="M6 4v16M6 7h12M6 12h9M6 17h11" />),
  progress: phone(<path d="M4 19h16M5 8c4 0 4 6 8 6 3 0 3-3 6-3" />),
  messages: phone(<path d="M4 6h16v11H10l-4 3v-3H4z" />),
  settings: phone(
    <>
      <path d="M3 7.5h8M17 7.5h4M3 16.5h4M13 16.5h8" />
      <circle cx="14" cy="7.5" r="2.75" />
      <circle cx="10" cy="16.5" r="2.75" />
    </>,
  ),
};
