// The method.
