// Text with positions.
