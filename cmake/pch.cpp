// Its target makes a precompiled header for the others.
int main() { return 0; }
