/** The referee's bell. */
export function Bell() {
  return (
    <svg class="bell" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
      <path d="M12 2.5a1.6 1.6 0 0 0-1.6 1.6v.5C7.3 5.3 5.4 8 5.4 11.2V15L3.5 17.6v.9h17v-.9L18.6 15v-3.8c0-3.2-1.9-5.9-5-6.6v-.5A1.6 1.6 0 0 0 12 2.5Z" />
      <path d="M9.7 20a2.3 2.3 0 0 0 4.6 0Z" />
    </svg>
  );
}
