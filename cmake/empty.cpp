// Gives a library something to hold while its folder is still empty.
namespace {}
