// Exact numbers: decimals, money, quantities.
