"""What the faces say of the same facts, each sentence once; a face only lays it out."""
